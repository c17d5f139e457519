#!/bin/bash
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a root, an issuing authority, a signer, one whose certificate has expired, and a time-stamping authority:
# authority.sh FOLDER. Everything is valid from 2020 to 2120 except where it must not be.
set -euo pipefail
cd "$1"
cat > ca.cnf <<'END'
[req]
distinguished_name = dn
string_mask = utf8only
utf8 = yes
prompt = no
[dn]
CN = x
[ca]
default_ca = own
[own]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
default_crl_days = 36500
[any]
commonName = supplied
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[person]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
[stamp]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = own_tsa
[own_tsa]
serial = tsaserial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
END
touch index.txt; echo 01 > serial; echo 01 > tsaserial
key() { openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1.key"; }
# make NAME CN EXTENSIONS ISSUER FROM TO
make() {
    key "$1"
    openssl req -new -utf8 -config ca.cnf -key "$1.key" -subj "/CN=$2" -out "$1.csr"
    if [ "$1" = "$4" ]; then by=(-selfsign -keyfile "$1.key"); else by=(-cert "$4.pem" -keyfile "$4.key"); fi
    openssl ca -batch -notext -config ca.cnf -in "$1.csr" -out "$1.pem" -extensions "$3" "${by[@]}" -startdate "$5" -enddate "$6" 2> ca.log
}
make root "Gốc thử nghiệm" authority root 20200101000000Z 21200101000000Z
make issuing "Cơ quan cấp chứng thư" authority root 20200101000000Z 21200101000000Z
make signer "Văn phòng UBND tỉnh Quảng Trị" person issuing 20200101000000Z 21200101000000Z
make expired "Văn phòng cũ" person issuing 20200101000000Z 20210101000000Z
make revoked "Văn phòng bị thu hồi" person issuing 20200101000000Z 21200101000000Z
make tsa "Dấu thời gian thử nghiệm" stamp issuing 20200101000000Z 21200101000000Z
make stranger "Người lạ" authority stranger 20200101000000Z 21200101000000Z
for name in signer expired revoked stranger; do
    openssl pkcs12 -export -inkey $name.key -in $name.pem -certfile issuing.pem -passout pass:1234 -out $name.p12
done
openssl ca -config ca.cnf -revoke revoked.pem -cert issuing.pem -keyfile issuing.key 2> ca.log
openssl ca -config ca.cnf -gencrl -cert issuing.pem -keyfile issuing.key -out issuing.crl 2> ca.log
mkdir -p trust empty
cp root.pem issuing.crl trust/

/**
 * A certificate for hosts on this machine that browsers under test are told to take. It is good for nothing else: it is
 * signed by nobody, and its key is here for everybody to read.
 *
 *   openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out key.pem
 *   openssl req -x509 -new -key key.pem -days 36500 -subj /CN=loopback -addext subjectAltName=DNS:*.example -out cert.pem
 */
export const CERTIFICATE = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg7xqvUs6GcjSoqXf7
WPg+c0lr/lWcXHGGl3vGA+fv1S+hRANCAATLB0fdXwSXZD9OXDvuyeBgdD/8bH3n
aZg4Eybgak9nYgXA/Kwun9LHETQmHxwg2qkzLs+/Xm+IgXdnI1RRtXF6
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBkzCCATmgAwIBAgIUFltkTIUQk4aXygSRltTHOq873XUwCgYIKoZIzj0EAwIw
EzERMA8GA1UEAwwIbG9vcGJhY2swIBcNMjYxMTIyMTAzMTIxWhgPMjEyNjEwMjkx
MDMxMjFaMBMxETAPBgNVBAMMCGxvb3BiYWNrMFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAEywdH3V8El2Q/Tlw77sngYHQ//Gx952mYOBMm4GpPZ2IFwPysLp/SxxE0
Jh8cINqpMy7Pv15viIF3ZyNUUbVxeqNpMGcwHQYDVR0OBBYEFAD44jehigtVBtIP
9zFA/nIXENH8MB8GA1UdIwQYMBaAFAD44jehigtVBtIP9zFA/nIXENH8MA8GA1Ud
EwEB/wQFMAMBAf8wFAYDVR0RBA0wC4IJKi5leGFtcGxlMAoGCCqGSM49BAMCA0gA
MEUCIFJv0l58E8BWmZKdI3INXvCLeDKdZ3YxV2+7QIdKg+WFAiEAl3HRgvzEkrP7
RGFu3NFXt/KCOu8ryASrFtz9s25oK5M=
-----END CERTIFICATE-----`,
} as const;

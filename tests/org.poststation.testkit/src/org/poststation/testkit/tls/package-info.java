// SPDX-License-Identifier: EPL-2.0
/**
 * Good and bad server certificates, made with openssl when they are first asked for.
 *
 * <pre>{@code
 * ServerCertificate good = TestCertificates.of(CertificateKind.VALID);
 * try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).certificate(good).start()) {
 *     client.trust(TestCertificates.authority()).connect("localhost", slapd.tlsPort());
 * }
 * }</pre>
 */
package org.poststation.testkit.tls;

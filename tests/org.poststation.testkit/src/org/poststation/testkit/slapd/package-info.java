// SPDX-License-Identifier: EPL-2.0
/**
 * Real OpenLDAP servers.
 *
 * <pre>{@code
 * try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().sizeLimit("500").start()) {
 *     client.bind(slapd.host(), slapd.port(), slapd.rootDn(), slapd.rootPassword());
 *     ...
 *     assertEquals(List.of("104857600S"), slapd.values(dn, "quota"));
 *     slapd.kill();
 * }
 * }</pre>
 *
 * {@link org.poststation.testkit.slapd.Slapd#readerDn()} is an ordinary user: limits and access rules never hold for
 * the root DN.
 */
package org.poststation.testkit.slapd;

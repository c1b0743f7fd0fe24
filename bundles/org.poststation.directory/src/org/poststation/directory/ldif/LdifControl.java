// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.util.Optional;

import org.poststation.directory.AttributeValue;

/**
 * A control that goes with a change (RFC 2849, "control"; RFC 4511 section 4.1.11).
 *
 * @param oid its object identifier
 * @param critical whether a server that does not know it must refuse the change
 * @param value its value, when it has one
 */
public record LdifControl(String oid, boolean critical, Optional<AttributeValue> value) {}

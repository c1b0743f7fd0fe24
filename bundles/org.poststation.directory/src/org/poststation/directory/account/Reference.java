// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import org.poststation.directory.schema.Field;

/**
 * An object that points to an address.
 *
 * @param from the object that points
 * @param field by which field: a forward, alias targets, members or owners
 */
public record Reference(MailObject from, Field field) {}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import org.poststation.directory.password.PasswordWeakness;

/**
 * How many passwords are stored in one way.
 *
 * @param scheme the scheme for reading, empty for clear text
 * @param weakness what is to be said against it
 * @param count how many values
 */
public record PasswordUse(String scheme, PasswordWeakness weakness, long count) {}

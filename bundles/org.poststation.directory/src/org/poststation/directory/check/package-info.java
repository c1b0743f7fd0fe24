// SPDX-License-Identifier: EPL-2.0
/**
 * Is a whole directory consistent? {@link CheckOperation} reads it once into a {@link Snapshot} and runs the
 * {@link CheckRules}; {@link FixOperation} plans what can safely be set right.
 */
package org.poststation.directory.check;

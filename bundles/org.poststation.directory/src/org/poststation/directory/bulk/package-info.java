// SPDX-License-Identifier: EPL-2.0
/**
 * Bulk work: a file of entries or changes is checked as a whole, against the schema and the live server, and then
 * imported with many requests under way at once; what can't be imported is kept, and an import that was cut off goes
 * on.
 */
package org.poststation.directory.bulk;

// SPDX-License-Identifier: EPL-2.0
/**
 * Schema profiles as data: what a domain, mailbox, alias and list is in one mail schema, and how its fields are kept.
 */
package org.poststation.directory.schema;

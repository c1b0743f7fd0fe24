// SPDX-License-Identifier: EPL-2.0
/**
 * The look-up tables of Postfix from a mail directory, for those who do not let Postfix ask the directory for every
 * message: reading them by the schema profile's filters, writing them as postmap(1) takes them, comparing them with a
 * file.
 */
package org.poststation.directory.maps;

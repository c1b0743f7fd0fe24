// SPDX-License-Identifier: EPL-2.0
/**
 * The port to a directory server: names, filters, entries, sessions, and what can go wrong with them. Technology stays
 * in the adapters.
 */
package org.poststation.directory;

// SPDX-License-Identifier: EPL-2.0
/** Entries of a directory as files, streamed: LDIF that other servers load, CSV for spreadsheets. */
package org.poststation.directory.export;

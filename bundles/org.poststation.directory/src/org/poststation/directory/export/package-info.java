// SPDX-License-Identifier: EPL-2.0
/** Entries of a directory as files: LDIF that other servers load, CSV for spreadsheets; streamed, whatever their number. */
package org.poststation.directory.export;

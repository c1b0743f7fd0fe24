// SPDX-License-Identifier: EPL-2.0
/** Which column of a CSV file fills which field: chosen with a preview, remembered, kept in a file. */
package org.poststation.directory.ui.mapping;

// SPDX-License-Identifier: EPL-2.0
/** Opening the selected objects in their editors. */
package org.poststation.directory.ui.open;

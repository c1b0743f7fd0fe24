// SPDX-License-Identifier: EPL-2.0
/** Tables that stay quick with hundreds of thousands of rows. */
package org.poststation.ui.table;

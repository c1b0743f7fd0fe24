// SPDX-License-Identifier: EPL-2.0
/** Showing text that comes from elsewhere. */
package org.poststation.ui.text;

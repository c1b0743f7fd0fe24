// SPDX-License-Identifier: EPL-2.0
/** The icon set. */
package org.poststation.ui.icon;

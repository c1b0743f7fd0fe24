// SPDX-License-Identifier: EPL-2.0
/** Stable ids and spoken names of controls. */
package org.poststation.ui.widget;

// SPDX-License-Identifier: EPL-2.0
/** What views have in common: the commands they answer, and how changes reach them. */
package org.poststation.ui.view;

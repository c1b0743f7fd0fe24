// SPDX-License-Identifier: EPL-2.0
/** The face of a view in each state. */
package org.poststation.ui.state;

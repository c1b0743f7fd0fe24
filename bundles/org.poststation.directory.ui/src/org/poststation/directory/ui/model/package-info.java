// SPDX-License-Identifier: EPL-2.0
/** The directories that the window has open and what it knows of them; free of widgets. */
package org.poststation.directory.ui.model;

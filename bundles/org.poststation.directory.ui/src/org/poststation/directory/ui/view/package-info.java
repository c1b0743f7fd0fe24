// SPDX-License-Identifier: EPL-2.0
/** What the views of this bundle share. */
package org.poststation.directory.ui.view;

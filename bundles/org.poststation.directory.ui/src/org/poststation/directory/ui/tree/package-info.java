// SPDX-License-Identifier: EPL-2.0
/** The tree of directories and their domains. */
package org.poststation.directory.ui.tree;

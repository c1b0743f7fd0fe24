// SPDX-License-Identifier: EPL-2.0
/** Creating and duplicating mail objects. */
package org.poststation.directory.ui.create;

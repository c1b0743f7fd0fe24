// SPDX-License-Identifier: EPL-2.0
/** Setting, generating and trying passwords. */
package org.poststation.directory.ui.password;

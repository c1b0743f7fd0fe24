// SPDX-License-Identifier: EPL-2.0
/** Questions on the way to a node: the host key at first contact, passwords and passphrases. */
package org.poststation.cluster.ui.login;

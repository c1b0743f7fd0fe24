// SPDX-License-Identifier: EPL-2.0
/**
 * Real OpenSSH servers with accounts of their own, keys and agents. They need root and a kernel with mount namespaces;
 * the accounts are seen by the server and its children only.
 */
package org.poststation.testkit.sshd;

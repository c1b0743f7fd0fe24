// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

/**
 * One Postfix of a node (postmulti(1)).
 *
 * @param name its configuration directory; empty for the default instance
 * @param queueDirectory where its queue files are
 */
record PostfixInstance(String name, String queueDirectory) {}

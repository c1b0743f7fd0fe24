// SPDX-License-Identifier: EPL-2.0
/** What messages that wait have in common: domain, reason, sender or node. */
package org.poststation.queue.ui.groups;

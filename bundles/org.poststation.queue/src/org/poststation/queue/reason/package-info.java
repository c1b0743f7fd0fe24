// SPDX-License-Identifier: EPL-2.0
/** What thousands of reasons for waiting have in common. */
package org.poststation.queue.reason;

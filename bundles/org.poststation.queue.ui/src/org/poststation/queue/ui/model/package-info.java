// SPDX-License-Identifier: EPL-2.0
/** What the window knows of the queues, and what of it the reader looks at. */
package org.poststation.queue.ui.model;

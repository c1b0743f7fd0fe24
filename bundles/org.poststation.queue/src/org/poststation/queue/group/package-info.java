// SPDX-License-Identifier: EPL-2.0
/** Messages that have something in common: how many, how old, why they wait. */
package org.poststation.queue.group;

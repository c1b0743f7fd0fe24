// SPDX-License-Identifier: EPL-2.0
/** What a unit of work is: it reports progress, can be cancelled, and fails in expected, explained ways. */
package org.poststation.operation;

// SPDX-License-Identifier: EPL-2.0
/** What the console takes from the Eclipse runtime without a window: jobs, statuses, secure storage, the workspace. */
package org.poststation.platform;

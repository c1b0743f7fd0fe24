// SPDX-License-Identifier: EPL-2.0
/**
 * Accounts that nobody uses any more or that have expired: rules, the way of an account from active to deleted or back
 * to life, plans and runs.
 */
package org.poststation.directory.lifecycle;

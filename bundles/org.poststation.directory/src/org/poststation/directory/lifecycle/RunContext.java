// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import org.poststation.directory.account.MailDirectory;

/**
 * What the steps of one run work with.
 *
 * @param directory where
 * @param folder of the workspace
 * @param settings with the rules
 * @param cases what is known of the accounts
 */
record RunContext(MailDirectory directory, LifecycleFolder folder, LifecycleSettings settings, Cases cases) {}

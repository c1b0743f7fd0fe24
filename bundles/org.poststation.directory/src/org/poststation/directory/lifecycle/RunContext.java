// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.journal.JournalWriter;

/**
 * What the steps of one run work with.
 *
 * @param directory where
 * @param settings with the rules
 * @param logins when accounts were last used, asked anew for each
 * @param cases what is known of the accounts
 * @param journal the entry of the run
 */
record RunContext(MailDirectory directory, LifecycleSettings settings, LastLogins logins, Cases cases,
        JournalWriter journal) {}

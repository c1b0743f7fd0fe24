// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.journal.JournalWriter;

/**
 * What the steps of one run work with.
 *
 * @param directory where
 * @param settings with the rules
 * @param cases what is known of the accounts
 * @param journal the entry of the run
 */
record RunContext(MailDirectory directory, LifecycleSettings settings, Cases cases, JournalWriter journal) {}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.internal;

import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Severity;
import org.poststation.ui.icon.Icon;

/** The words and icons of kinds and states, the same everywhere. */
public final class Words {

    private Words() {}

    /** One object of a kind. */
    public static String of(ObjectKind kind) {
        return switch (kind) {
            case MAILBOX -> Messages.kind_mailbox_name;
            case ALIAS -> Messages.kind_alias_name;
            case LIST -> Messages.kind_list_name;
            case DOMAIN -> Messages.kind_domain_name;
        };
    }

    /** Several objects of a kind. */
    public static String several(ObjectKind kind) {
        return switch (kind) {
            case MAILBOX -> Messages.kind_mailbox_plural;
            case ALIAS -> Messages.kind_alias_plural;
            case LIST -> Messages.kind_list_plural;
            case DOMAIN -> Messages.kind_domain_plural;
        };
    }

    /** A state. */
    public static String of(AccountState state) {
        return switch (state) {
            case ACTIVE -> Messages.state_active_name;
            case INACTIVE -> Messages.state_inactive_name;
            case EXPIRED -> Messages.state_expired_name;
            case DELETED -> Messages.state_deleted_name;
            case UNKNOWN -> Messages.state_unknown_name;
        };
    }

    /** A severity. */
    public static String of(Severity severity) {
        return switch (severity) {
            case OK -> Messages.severity_ok_name;
            case NOTICE -> Messages.severity_notice_name;
            case WARNING -> Messages.severity_warning_name;
            case CRITICAL -> Messages.severity_critical_name;
            case UNKNOWN -> Messages.severity_unknown_name;
        };
    }

    /** The icon of a severity. */
    public static Icon icon(Severity severity) {
        return switch (severity) {
            case OK -> Icon.OK;
            case NOTICE -> Icon.NOTICE;
            case WARNING -> Icon.WARNING;
            case CRITICAL -> Icon.CRITICAL;
            case UNKNOWN -> Icon.UNKNOWN;
        };
    }

    /** The icon of a kind. */
    public static Icon icon(ObjectKind kind) {
        return switch (kind) {
            case MAILBOX -> Icon.MAILBOX;
            case ALIAS -> Icon.ALIAS;
            case LIST -> Icon.LIST;
            case DOMAIN -> Icon.DOMAIN;
        };
    }

    /** The icon of a state. */
    public static Icon icon(AccountState state) {
        return switch (state) {
            case ACTIVE -> Icon.OK;
            case INACTIVE -> Icon.INACTIVE;
            case EXPIRED -> Icon.EXPIRED;
            case DELETED -> Icon.OFF;
            case UNKNOWN -> Icon.UNKNOWN;
        };
    }

    /** A number for reading. */
    public static String number(long count) {
        return String.format("%,d", count);
    }
}

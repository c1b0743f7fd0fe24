// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.directory.lifecycle.NoticeTemplate.Part;
import org.poststation.profile.mail.MailMessage;

/**
 * The message to one owner.
 *
 * @param address of the account
 * @param name of the owner; the address stands for one that is not known
 * @param reason why the account was switched off
 * @param deletion when the account will be deleted; empty when it will not
 */
public record Notice(String address, String name, Reason reason, Optional<Instant> deletion) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    /**
     * The message about an account that is written now.
     *
     * @param rule says how long the account waits from now on
     */
    public static Notice of(LifecycleAccount account, Reason reason, LifecycleRule rule, Instant now) {
        return new Notice(account.address(), account.name(), reason, rule.deletion().map(now::plus));
    }

    /**
     * Fills a template.
     *
     * @param to where the message goes
     * @param messageId of the message
     * @param zone in which the day of deletion is told
     */
    public MailMessage fill(NoticeTemplate template, String to, String messageId, ZoneId zone) {
        Map<String, String> values = new HashMap<>();
        values.put("address", address);
        values.put("name", name.isBlank() ? address : name);
        values.put("domain", LifecycleAccount.domain(address));
        values.put("date", deletion.map(moment -> DateTimeFormatter
                .ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(template.language().locale())
                .withZone(zone).format(moment)).orElse(""));
        String subject = fill(template.parts().get(Part.SUBJECT), values);
        String why = fill(template.parts().get(Part.of(reason)), values);
        String end = fill(template.parts().get(deletion.isPresent() ? Part.DELETION : Part.NO_DELETION), values);
        values.put("reason", why);
        values.put("deletion", end);
        return new MailMessage(to, subject, fill(template.body(), values), template.language().locale(), messageId);
    }

    /** In one pass: what stands in a value is not looked at again. */
    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher
                .quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}

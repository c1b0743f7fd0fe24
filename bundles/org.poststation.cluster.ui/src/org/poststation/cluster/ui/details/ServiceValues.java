// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.details;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.certificate.CertificateAnswer;
import org.poststation.cluster.certificate.ServedCertificates;
import org.poststation.cluster.node.ChangeNumber;
import org.poststation.cluster.node.DirectoryReplica;
import org.poststation.cluster.node.KernelLog;
import org.poststation.cluster.node.MailQueue;
import org.poststation.cluster.node.MailTraffic;
import org.poststation.cluster.node.Unit;
import org.poststation.cluster.node.Units;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.ui.text.Amounts;

/** What a node said about its services, its directory and its kernel. */
final class ServiceValues {

    private static final int MOST_LINES = 50;

    private ServiceValues() {}

    static void add(ValueList list) {
        list.section(Messages.section_services_title, Units.QUESTION,
                (units, to) -> units.all().forEach(unit -> to.add(unit.name(), text(unit), unit.name())));
        list.section(Messages.section_certificates_title, ServedCertificates.QUESTION,
                (served, to) -> served.answers().forEach(answer -> {
                    String service = answer.protocol().name() + " (" + answer.port() + ')';
                    to.add(service, text(answer), service);
                }));
        list.section(Messages.section_directory_title, DirectoryReplica.QUESTION,
                (replica, to) -> new TreeMap<>(replica.suffixes())
                        .forEach((suffix, numbers) -> new TreeMap<>(numbers).forEach((server, number) -> to.add(
                                NLS.bind(Messages.value_replica_name, suffix, server), text(number), suffix))));
        list.section(Messages.section_mail_title, MailQueue.QUESTION,
                (queue, to) -> to.add(Messages.value_mail_queue, Amounts.number(queue.messages())));
        list.section(Messages.section_mail_title, MailTraffic.QUESTION, (mail, to) -> {
            to.add(Messages.value_mail_taken, eachMinute(mail.takenEachMinute()));
            to.add(Messages.value_mail_delivered, eachMinute(mail.deliveredEachMinute()));
        });
        list.section(Messages.section_kernel_title, KernelLog.QUESTION, ServiceValues::kernel);
    }

    private static String text(Unit unit) {
        String state = NLS.bind(Messages.value_unit_text,
                new Object[] {unit.active(), unit.sub(), unit.enabled()});
        long restarts = unit.restarts().orElse(0);
        return restarts == 0 ? state : NLS.bind(Messages.value_restarts_text, state, Amounts.number(restarts));
    }

    private static String text(CertificateAnswer answer) {
        return answer.certificate().map(shown -> NLS.bind(Messages.value_certificate_text,
                new Object[] {Words.day(shown.until()), String.join(", ", shown.names()), shown.issuer()}))
                .orElse(answer.fault());
    }

    private static String text(ChangeNumber number) {
        return Amounts.time(number.at());
    }

    private static String eachMinute(Optional<Double> rate) {
        return rate.map(known -> NLS.bind(Messages.value_mail_perminute, String.format("%,.1f", known)))
                .orElse(Messages.value_mail_unknown);
    }

    /** The newest lines, newest first. */
    private static void kernel(KernelLog log, ValueList.Section to) {
        List<String> lines = log.lines();
        to.add(Messages.value_kernel_lines, Amounts.number(lines.size()));
        for (int age = 0; age < Math.min(MOST_LINES, lines.size()); age++) {
            to.add(NLS.bind(Messages.value_kernel_line, age + 1), lines.get(lines.size() - 1 - age));
        }
    }
}

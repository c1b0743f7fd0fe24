// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.export;

import java.text.MessageFormat;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.export.ExportReport;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.work.Work;

/** Writes the selected objects, a domain or a whole directory to a file. */
public final class ExportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Optional<ExportOffer> offer = ExportOffer.of(HandlerUtil.getCurrentSelection(event));
        if (offer.isPresent()) {
            Shell shell = HandlerUtil.getActiveShell(event);
            ExportDialog dialog = new ExportDialog(shell, offer.get());
            if (dialog.open() == Window.OK) {
                start(shell, dialog.wish());
            }
        }
        return null;
    }

    private static void start(Shell shell, ExportWish wish) {
        String title = NLS.bind(Messages.export_job, wish.file());
        Access access = Access.to(wish.offer().profile(), shell.getDisplay());
        Work.start(shell, title, wish.operation(access), report -> tell(shell, wish, report),
                failure -> FailurePresenter.show(shell, title, failure));
    }

    private static void tell(Shell shell, ExportWish wish, ExportReport report) {
        StringBuilder text = new StringBuilder(
                MessageFormat.format(Messages.export_done_text, report.entries(), wish.file()));
        note(text, Messages.export_done_skipped, report.skipped());
        note(text, Messages.export_done_missing, report.missing());
        note(text, Messages.export_done_referrals, report.referrals());
        MessageDialog.openInformation(shell, Messages.export_dialog_title, text.toString());
    }

    private static void note(StringBuilder text, String sentence, long count) {
        if (count > 0) {
            text.append('\n').append(MessageFormat.format(sentence, count));
        }
    }
}

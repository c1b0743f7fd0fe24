// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.poststation.directory.lifecycle.AccountResult;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.TableSettings;
import org.poststation.directory.ui.view.WorkBar;
import org.poststation.directory.ui.view.WorkState;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailureText;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * A run while it goes on and when it ended, with what became of each account. Ids of its controls:
 * {@code run.headline}, {@code run.progress}, {@code run.cancel}, {@code run.results.table},
 * {@code run.failure.what}.
 */
final class RunPage {

    private static final String AREA = "run";
    private static final int LINE_WIDTH = 200;

    private final RunningLifecycle running;
    private final Composite control;
    private final Label icon;
    private final Label headline;
    private final WorkBar bar;
    private final Composite failure;
    private final VirtualTable<AccountResult> results;
    private int shown = -1;

    RunPage(Composite parent, RunningLifecycle running) {
        this.running = running;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 14).spacing(0, 8).applyTo(control);
        Composite head = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        icon = new Label(head, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        headline = new Label(head, SWT.WRAP);
        WidgetKeys.key(headline, AREA + ".headline");
        GridDataFactory.fillDefaults().grab(true, false).hint(LINE_WIDTH, SWT.DEFAULT).applyTo(headline);
        headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        bar = new WorkBar(control, AREA);
        failure = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(failure);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(failure);
        results = new VirtualTable<>(control, new VirtualTable.Spec<>("run.results", Messages.lifecycle_run_results,
                columns(), AccountResult::address, "", TableSettings.kept()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(results.control());
        Runnable handle = running.listen(this::show);
        control.addDisposeListener(event -> handle.run());
        show();
    }

    void focus() {
        results.table().setFocus();
    }

    private static List<Column<AccountResult>> columns() {
        return List.of(
                Column.<AccountResult>words("result", Messages.lifecycle_run_result, 160,
                        result -> LifecycleTexts.of(result.kind())).withIcon(result -> icon(result.kind())),
                Column.<AccountResult>words("address", Messages.accounts_column_address, 240, AccountResult::address)
                        .stretching(),
                Column.<AccountResult>words("detail", Messages.lifecycle_run_detail, 400, LifecycleTexts::detail)
                        .stretching());
    }

    private static Icon icon(Kind kind) {
        return switch (kind) {
            case DEACTIVATED, NOTIFIED, DELETED, RELEASED -> Icon.OK;
            case UNREACHABLE, CHANGED -> Icon.WARNING;
            case FAILED -> Icon.CRITICAL;
            case NOT_TRIED -> Icon.NEUTRAL;
        };
    }

    private void show() {
        for (Control child : failure.getChildren()) {
            child.dispose();
        }
        switch (running.state()) {
            case WorkState.Running<RunReport>(boolean stopping) -> {
                tell(Icon.LOADING, stopping
                        ? Messages.lifecycle_run_stopping
                        : LifecycleTexts.running(running.profile(), running.accounts()));
                if (!stopping) {
                    bar.start(running::reading, running::cancel, this::rows);
                }
            }
            case WorkState.Ended<RunReport>(RunReport report) -> {
                bar.stop();
                tell(LifecycleTexts.icon(report), LifecycleTexts.headline(report));
                report.ending().map(OperationException::explanation).ifPresent(this::explain);
                report.problems().forEach(this::explain);
            }
            case WorkState.Failed<RunReport>(OperationException why) -> {
                bar.stop();
                tell(Icon.CRITICAL, Messages.lifecycle_run_failed);
                explain(why.explanation());
            }
        }
        rows();
        control.layout(true, true);
    }

    private void rows() {
        List<AccountResult> now = running.results();
        if (now.size() != shown) {
            shown = now.size();
            results.show(Rows.of(now));
        }
    }

    private void explain(Explanation why) {
        FailureText text = new FailureText(failure, AREA + ".failure", why, () -> control.layout(true, true));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text.control());
    }

    private void tell(Icon how, String sentence) {
        icon.setImage(how.image());
        headline.setText(VisibleText.forLabel(sentence));
    }
}

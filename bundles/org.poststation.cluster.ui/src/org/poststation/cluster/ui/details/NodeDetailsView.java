// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.details;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.login.NodeAnswering;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.cluster.ui.model.NodeModel;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.view.UiUpdates;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.widget.PaddedText;
import org.poststation.ui.widget.WidgetKeys;

/** Everything about the node that is selected in the table of nodes: what is wrong, and what it says. */
public final class NodeDetailsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.cluster.ui.details";

    private NodeModel model;
    private DetailsPresenter presenter;
    private Label heading;
    private StatePage page;
    private VirtualTable<FindingRow> findings;
    private Text explanation;
    private VirtualTable<ValueRow> values;
    private Runnable modelHandle;

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(NodeModel.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        heading = new Label(parent, SWT.NONE);
        WidgetKeys.key(heading, "details.heading");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(heading);
        page = new StatePage(parent, "details");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        SashForm halves = new SashForm(page.content(), SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        findings(halves);
        values = new VirtualTable<>(halves, new VirtualTable.Spec<>("details.values", Messages.details_values_title,
                DetailsColumns.values(), ValueRow::identity, "", settings()));
        halves.setWeights(9, 11);
        presenter = new DetailsPresenter(model::selected, new Screen());
        findings.onSelection(() -> presenter.select(findings.first()));
        commands();
        UiUpdates updates = new UiUpdates(page.control(), presenter::refresh);
        modelHandle = model.listen(updates::request);
        presenter.refresh();
    }

    private void findings(Composite parent) {
        SashForm half = new SashForm(parent, SWT.VERTICAL);
        findings = new VirtualTable<>(half, new VirtualTable.Spec<>("details.findings",
                Messages.details_findings_title, DetailsColumns.findings(), FindingRow::identity, "", settings()));
        explanation = PaddedText.in(half, SWT.READ_ONLY | SWT.WRAP);
        WidgetKeys.name(explanation, "details.explanation", Messages.details_explanation_name);
        half.setWeights(3, 2);
    }

    private void commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(values, this::reload);
        commands.tool(Icon.REFRESH, Messages.details_refresh_tool, () -> true, this::reload);
        commands.onCsv(values, () -> model.selected().map(NodeItem::name).orElse(Messages.nodes_export_name));
        commands.menu(values, null, "look");
    }

    private void reload() {
        model.selected().ifPresent(this::look);
    }

    private void look(NodeItem item) {
        new NodeAnswering(page.control(), model).answerAndLook(item);
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(NodeDetailsView.class))
                .getDialogSettings();
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            (findings.shownCount() > 0 ? findings : values).table().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (modelHandle != null) {
            modelHandle.run();
        }
        super.dispose();
    }

    /** The presenter's way to the screen. */
    private final class Screen implements DetailsPresenter.Display {

        @Override
        public void state(ViewState state) {
            page.show(state);
        }

        @Override
        public void heading(String text) {
            heading.setText(VisibleText.forLabel(text));
        }

        @Override
        public void findings(Rows<FindingRow> rows) {
            findings.show(rows);
        }

        @Override
        public void values(Rows<ValueRow> rows) {
            values.show(rows);
        }

        @Override
        public void explain(String text) {
            explanation.setText(text);
        }

        @Override
        public void look(NodeItem item) {
            NodeDetailsView.this.look(item);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.services;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.ServicePart;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.model.InvalidValueException;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.widget.PaddedText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Asks what a service is made of. Ids: {@code service.name}, {@code service.parts}, {@code service.problem},
 * {@code service.apply}.
 */
final class ServiceDialog extends SizedDialog {

    private static final Point SIZE = new Point(520, 360);

    private final Optional<MacroService> old;
    private final Set<String> taken;
    private Text name;
    private Text parts;
    private Label problem;
    private Optional<MacroService> entered = Optional.empty();

    private ServiceDialog(Shell parent, Optional<MacroService> old, Set<String> taken) {
        super(parent, Messages.service_dialog_title, SIZE);
        this.old = old;
        this.taken = taken;
    }

    /**
     * Asks and waits; empty when the reader does not want to.
     *
     * @param old what is changed; empty for a new one
     * @param taken names that a service has already
     */
    static Optional<MacroService> ask(Shell parent, Optional<MacroService> old, Set<String> taken) {
        ServiceDialog dialog = new ServiceDialog(parent, old, taken);
        return dialog.open() == OK ? dialog.entered : Optional.empty();
    }

    @Override
    protected void fill(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.service_name_label);
        name = new Text(area, SWT.SINGLE | SWT.BORDER);
        WidgetKeys.name(name, "service.name", Messages.service_name_label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        sentence(area, "service.order", Messages.service_parts_label);
        parts = PaddedText.in(area, SWT.NONE);
        WidgetKeys.name(parts, "service.parts", Messages.service_parts_label);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(parts.getParent());
        problem = sentence(area, "service.problem", "");
        name.setText(old.map(MacroService::name).orElse(""));
        parts.setText(old.map(service -> service.parts().stream().map(ServicePart::toString)
                .collect(Collectors.joining("\n"))).orElse(""));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, IDialogConstants.CANCEL_LABEL, "service.cancel");
        button(parent, OK, Messages.service_apply_button, "service.apply");
        name.addModifyListener(event -> check());
        parts.addModifyListener(event -> check());
        check();
        name.setFocus();
    }

    private void check() {
        List<String> lines = parts.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String said = "";
        try {
            MacroService service = new MacroService(name.getText().strip(),
                    lines.stream().map(ServicePart::parse).toList());
            entered = Optional.of(service);
            if (lines.isEmpty()) {
                said = Messages.service_noparts_text;
            } else if (taken.contains(service.name())
                    && !old.map(MacroService::name).equals(Optional.of(service.name()))) {
                said = NLS.bind(Messages.service_taken_text, service.name());
            }
        } catch (InvalidValueException wrong) {
            said = name.getText().isBlank()
                    ? Messages.service_noname_text
                    : NLS.bind(Messages.service_wrong_text, wrong.text(), wrong.position() + 1);
        }
        problem.setText(said);
        problem.requestLayout();
        getButton(OK).setEnabled(said.isEmpty());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Display;
import org.poststation.directory.bulk.source.SourceFormat;
import org.poststation.directory.password.PasswordHasher;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.mapping.MappingPage;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.ui.dialog.CountConfirmation;
import org.poststation.ui.service.Services;

/** From a file to an import that can be started: what is wanted, then the check. Writes nothing. */
final class ImportWizard extends Wizard {

    private final ImportFilePage file;
    private final MappingPage mapping;
    private final ImportCheckPage check;
    private RunningImport made;

    /** @param profiles names of the connections that can be chosen */
    ImportWizard(ImportDraft begin, List<String> profiles) {
        file = new ImportFilePage(begin, profiles);
        mapping = new MappingPage(this::mapped);
        check = new ImportCheckPage(this::draft, file::allowUrls);
        setWindowTitle(Messages.import_window_title);
    }

    /** What a draft needs to be checked and imported; passwords are asked for on the display. */
    static ImportTools tools(ImportDraft draft, Display display) {
        return new ImportTools(Access.to(draft.profile(), display), Services.require(PasswordHasher.class),
                Services.require(WorkspaceSettings.class));
    }

    @Override
    public void addPages() {
        addPage(file);
        addPage(mapping);
        addPage(check);
    }

    /** Only columns have to be mapped. */
    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        return page == file && !isMapped() ? check : super.getNextPage(page);
    }

    /** Nothing is imported before the reader saw what it would do. */
    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == check && check.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        CheckedImport checked = check.checked().orElseThrow();
        if (checked.report().deletions() > 0 && !mayDelete(checked)) {
            return false;
        }
        made = new RunningImport(tools(checked.draft(), getShell().getDisplay()), checked.draft(),
                checked.report().deletions(), check.resumed());
        return true;
    }

    /** What was checked; empty while nothing was. */
    Optional<CheckedImport> checked() {
        return check.checked();
    }

    /** The import that the reader wants; empty when none. */
    Optional<RunningImport> made() {
        return Optional.ofNullable(made);
    }

    private boolean isMapped() {
        return file.draft().content().format() == SourceFormat.CSV;
    }

    private ImportDraft draft() {
        return isMapped() ? file.draft().mapping(mapping.mapping()) : file.draft();
    }

    private MappingPage.Wanted mapped() {
        ImportDraft typed = file.draft();
        return new MappingPage.Wanted(typed.path(), typed.profile(), typed.content().domainName());
    }

    private boolean mayDelete(CheckedImport checked) {
        String question = MessageFormat.format(Messages.import_delete_question, checked.report().deletions(),
                checked.report().entriesBelow(), checked.draft().base());
        String delete = MessageFormat.format(Messages.import_delete_button, checked.report().deletions());
        return CountConfirmation.ask(getShell(),
                new CountConfirmation.Question(Messages.import_window_title, question, delete),
                checked.report().deletions());
    }
}

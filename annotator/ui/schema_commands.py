"""The command that opens the labels."""

from annotator.core.view import SpanItem
from annotator.ui.command_group import CommandGroup
from annotator.ui.label_keys import free_keys


class SchemaCommands(CommandGroup):
    def on_schema(self) -> None:
        from annotator.ui.schema_editor import SchemaEditor  # not before the first paint
        from annotator.ui.schema_session import SchemaSession

        item = self.session.item(self.page.target())
        chosen = item.label_id if isinstance(item, SpanItem) else None
        SchemaEditor(SchemaSession(self.session), free_keys(self.page), self.page.palette_shown, self.page, chosen).open()

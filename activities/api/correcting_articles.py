"""Words and borders of articles set right through the API: evidence goes with its words, as at the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema, inline_serializer
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from activities.api.annotations import KINDS
from activities.models import Evidenced
from activities.text_corrections.borders import (
    WrongBorder,
    join,
    lock_page,
    split,
    take_out_caption,
    take_out_furniture,
)
from activities.text_corrections.correcting import TEXT_FIELDS, correct_text
from activities.text_corrections.evidence import Moves
from articles.api.articles import ArticleCorrection, Articles, ArticleSerializer
from articles.api.asked import Asked
from articles.api.bodies import Body, Key, Truth, Whole
from articles.api.conditional import version_seen
from articles.api.editing import Editable
from articles.api.problems import Problem
from articles.api.records import address_of
from articles.models import Article
from articles.reviewing.versions import take, take_one

ROUTES: dict[type[Evidenced], str] = {model: route for model, route, _joined, _says in KINDS}
CHANGING = ["view", "change"]


class ArticleTextCorrection(ArticleCorrection):
    """What an article is, and its words. Of the text each line is a paragraph; empty lines are none."""

    class Meta(ArticleCorrection.Meta):
        fields = [*ArticleCorrection.Meta.fields, *TEXT_FIELDS]
        extra_kwargs: ClassVar[dict[str, dict[str, Any]]] = {"text": {"trim_whitespace": False}}

    def validate_text(self, text: str) -> str:
        """The text, its line ends those of Unix."""
        return "\n".join(line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip())

    def validate_line(self, line: str) -> str:
        """A line of the heading. Raises ValidationError."""
        if "\n" in line or "\r" in line:
            raise serializers.ValidationError(_("This is one line: join its parts, or put them into the text."))
        return line

    validate_kicker = validate_headline = validate_subhead = validate_line

    def validate(self, changes: dict[str, Any]) -> dict[str, Any]:
        """What can stand. Raises ValidationError."""
        if not any(changes.get(name, getattr(self.instance, name)) for name in ("headline", "text")):
            empty = next(name for name in ("text", "headline") if name in changes)
            raise serializers.ValidationError(
                {empty: _("An article has a headline or a text at least. To take it away, reject it.")}
            )
        return changes


class ParagraphBody(Body):
    """Which paragraph is meant."""

    paragraph = Whole(min_value=0, help_text="The paragraph: which line of the text, counted from 0.")


class SplitBody(ParagraphBody):
    """With which paragraph a new article begins."""

    headline = Truth(default=False, help_text="Whether that paragraph is the headline of the new article.")


class JoinBody(Body):
    """Which article is the end of this one."""

    article = Key(queryset=Article.objects.all(), help_text="Id of the article whose lines belong at the end.")


def moved_record(name: str, **more: serializers.Field) -> serializers.Serializer:
    """The form in which a record is told whose words moved."""
    told = {
        "kind": serializers.ChoiceField(list(ROUTES.values()), help_text="What the record is."),
        "id": serializers.IntegerField(help_text="Id of the record."),
        "url": serializers.URLField(help_text="Address of the record."),
        "quote": serializers.CharField(help_text="The words that it rests on; of one that lost its place, once."),
    }
    return inline_serializer(name, {**told, **more}, many=True)


before = serializers.CharField(help_text="Its words before: what was read from them may be wrong now.")
EVIDENCE_MOVES = inline_serializer(
    "EvidenceMoves",
    {
        "unmoved": serializers.IntegerField(min_value=0, help_text="How many records stand where they stood."),
        "moved": moved_record("MovedRecord"),
        "reworded": moved_record("RewordedRecord", quote_before=before),
        "lost": moved_record("LostRecord"),
    },
)
CORRECTED = {
    "type": "object",
    "description": "The article as it is now, and what became of all that was read from it.",
    "allOf": [
        {"$ref": "#/components/schemas/Article"},
        {
            "type": "object",
            "required": ["evidence"],
            "properties": {
                "evidence": {
                    "anyOf": [{"$ref": "#/components/schemas/EvidenceMoves"}, {"type": "null"}],
                    "description": "What became of the evidence; null where no words were changed.",
                }
            },
        },
    ],
}
BORDERS = inline_serializer(
    "ArticleBorders",
    {
        "article": ArticleSerializer(help_text="The article as it is now."),
        "new_article": ArticleSerializer(allow_null=True, help_text="The article that was cut off, if one was."),
        "evidence": EVIDENCE_MOVES,
    },
)
border = {"responses": BORDERS, "extensions": {"x-problems": ["precondition-required"]}}


class CorrectableArticles(Articles):
    """Articles with their heads, texts and bylines."""

    correction_class = ArticleTextCorrection
    needs: ClassVar[dict[str, list[str]]] = {
        **Editable.needs,
        "split": CHANGING,
        "join": CHANGING,
        "take_out_caption": CHANGING,
        "take_out_furniture": CHANGING,
    }
    moves: Moves | None = None

    @extend_schema(responses={200: CORRECTED})
    def partial_update(self, request: Request, pk: str) -> Response:
        """Correct the kind or the words of an article; they are locked. If-Match names the version that was seen.

        What was read from the article follows its words: `evidence` tells what moved, what reads otherwise and what
        lost its place, because its words are gone.
        """
        response = super().partial_update(request, pk)
        response.data = {**response.data, "evidence": self.told(self.moves) if self.moves else None}
        return response

    def correct(self, record: Article, changes: dict[str, Any], version: str | None) -> None:
        """Set and lock the fields; evidence follows its words. Raises ValidationError, EditedMeanwhile, Gone."""
        with transaction.atomic():
            article = take_one(record, version, changes)
            if any(changes.get(name, getattr(article, name)) != getattr(article, name) for name in TEXT_FIELDS):
                self.moves = correct_text(article, changes, self.request.user)
            else:
                super().correct(article, changes, None)

    @extend_schema(request=SplitBody, **border)
    @action(detail=True, methods=["post"])
    def split(self, request: Request, pk: str) -> Response:
        """Two articles were read as one: from that paragraph on it is an article of its own."""
        told = self.told_by(SplitBody)
        return self.set_border(
            pk, lambda article: split(article, told["paragraph"], request.user, headline=told["headline"])
        )

    @extend_schema(request=JoinBody, **border)
    @action(detail=True, methods=["post"])
    def join(self, request: Request, pk: str) -> Response:
        """One article was read as two: the lines of the other go to the end of this one, and the other is rejected."""
        other = self.told_by(JoinBody)["article"]
        return self.set_border(pk, lambda article: (None, self.joined(article, other)))

    @extend_schema(request=ParagraphBody, **border)
    @action(detail=True, methods=["post"], url_path="caption")
    def take_out_caption(self, request: Request, pk: str) -> Response:
        """A paragraph is the caption of a photo: an article of its own."""
        paragraph = self.told_by(ParagraphBody)["paragraph"]
        return self.set_border(pk, lambda article: take_out_caption(article, paragraph, request.user))

    @extend_schema(request=ParagraphBody, **border)
    @action(detail=True, methods=["post"], url_path="furniture")
    def take_out_furniture(self, request: Request, pk: str) -> Response:
        """A paragraph is a line of the page and none of the article: 责编 王伟."""
        paragraph = self.told_by(ParagraphBody)["paragraph"]
        return self.set_border(pk, lambda article: (None, take_out_furniture(article, paragraph, request.user)))

    def told_by(self, form: type[Body]) -> dict[str, Any]:
        """What the body says. Raises ValidationError."""
        body = form(data=self.request.data)
        body.is_valid(raise_exception=True)
        return body.validated_data

    def set_border(self, pk: str, how: Callable[[Article], tuple[Article | None, Moves]]) -> Response:
        """The article after its border was set. Paragraphs count in one version: If-Match has to name it."""
        record = self.stored(pk)
        version = version_seen(self.request, record, needed=True)
        try:
            with transaction.atomic():
                lock_page(record)
                new, moves = how(take_one(record, version))
        except WrongBorder as error:
            raise Problem("conflict", str(error)) from error
        self.asked = Asked()
        self.answered = self.record(pk)
        return Response(
            {
                "article": self.shown(self.answered),
                "new_article": self.shown(self.record(str(new.pk))) if new else None,
                "evidence": self.told(moves),
            }
        )

    def joined(self, article: Article, other: Article) -> Moves:
        """What became of the evidence of the other article. Raises WrongBorder, Gone."""
        return join(article, take([other])[Article][other.pk], self.request.user)

    def told(self, moves: Moves) -> dict[str, Any]:
        """What became of the evidence, record by record."""
        return {
            "unmoved": moves.unmoved,
            "moved": [self.named(record) for record in moves.moved],
            "reworded": [{**self.named(record), "quote_before": before} for record, before in moves.reworded],
            "lost": [self.named(record) for record in moves.lost],
        }

    def named(self, record: Evidenced) -> dict[str, Any]:
        """A record with its words."""
        route = ROUTES[type(record)]
        address = address_of(self.get_serializer_context(), route, record.pk)
        return {"kind": route, "id": record.pk, "url": address, "quote": record.quote}

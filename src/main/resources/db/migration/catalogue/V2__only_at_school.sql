-- Some products are for at school alone, as tests are: at home they do not open.
alter table catalogue.product add column only_at_school boolean not null default false;

create or replace view catalogue.products
    with (security_invoker = true) as
select product.id, product.method_id, method.publisher_id, product.year_group, product.audience,
       product.only_at_school
  from catalogue.product
  join catalogue.method on method.id = product.method_id
 where product.offered;
